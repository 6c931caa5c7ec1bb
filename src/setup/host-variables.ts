/** Variables that the SDKs read by themselves. */
const readBySdks = /^(?:AZURE_|IDENTITY_|MSI_|IMDS_|DEFAULT_IDENTITY_|OPENAI_|MSAL_|SYSTEM_OIDC)/;

type Variables = Record<string, string | undefined>;

/**
 * Takes this process's variables that the SDKs read away, and shows others in their place: at each look those that
 * `current` gives then, so that scenarios which run at the same time find each its own. Where it gives none, what was set
 * since is found. Gives back what ends that, once: the variables are there again, what else was set stays.
 */
export function standInForVariables(current: () => Variables | undefined): () => void {
  const own = process.env;
  const isOthers = (name: string | symbol): boolean => typeof name === "string" && readBySdks.test(name);
  const placeOf = (name: string | symbol): Variables => (isOthers(name) ? (current() ?? own) : own);
  // From the object itself: whoever holds it from before is to find none of them either.
  const taken = Object.entries(own).filter(([name]) => isOthers(name));
  for (const [name] of taken) delete own[name];
  const standIn = new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get: (_, name) => Reflect.get(placeOf(name), name) as unknown,
      set: (_, name, value) => Reflect.set(placeOf(name), name, value),
      has: (_, name) => Reflect.has(placeOf(name), name),
      deleteProperty: (_, name) => Reflect.deleteProperty(placeOf(name), name),
      ownKeys: () => [
        ...Object.keys(own).filter((name) => !isOthers(name)),
        ...Object.keys(current() ?? own).filter(isOthers),
      ],
      getOwnPropertyDescriptor(_, name) {
        const value: unknown = Reflect.get(placeOf(name), name);
        return value === undefined
          ? undefined
          : { value, writable: true, enumerable: true, configurable: true };
      },
    },
  );
  process.env = standIn;
  return () => {
    if (process.env === standIn) process.env = own;
    // Once: who ends it twice does not undo what was set since.
    Object.assign(own, Object.fromEntries(taken.splice(0)));
  };
}
