/** Variables that the SDKs read by themselves. */
const readBySdks = /^(?:AZURE_|IDENTITY_|MSI_|IMDS_|DEFAULT_IDENTITY_|OPENAI_|MSAL_|SYSTEM_OIDC)/;

type Variables = Record<string, string | undefined>;

/**
 * Puts others in place of this process's variables that the SDKs read: at each look those that `current` gives then, so
 * that scenarios which run at the same time find each its own. Gives back what ends that.
 */
export function standInForVariables(current: () => Variables | undefined): () => void {
  const own = process.env;
  const none: Variables = {};
  const isOthers = (name: string | symbol): boolean => typeof name === "string" && readBySdks.test(name);
  const placeOf = (name: string | symbol): Variables => (isOthers(name) ? (current() ?? none) : own);
  const standIn = new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get: (_, name) => Reflect.get(placeOf(name), name) as unknown,
      // Without an application nobody is to find what is set.
      set: (_, name, value) => placeOf(name) === none || Reflect.set(placeOf(name), name, value),
      has: (_, name) => Reflect.has(placeOf(name), name),
      deleteProperty: (_, name) => Reflect.deleteProperty(placeOf(name), name),
      ownKeys: () => [
        ...Object.keys(own).filter((name) => !isOthers(name)),
        ...Object.keys(current() ?? none).filter(isOthers),
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
    // Once: who ends it twice does not undo what was set since.
    if (process.env === standIn) process.env = own;
  };
}
