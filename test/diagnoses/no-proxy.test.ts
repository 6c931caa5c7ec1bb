import { expect, test } from "vitest";
import { routeFrom } from "../../src/azure/proxy.ts";
import { leaveOutOfProxy } from "../../src/diagnoses/no-proxy.ts";

const host = "contoso.openai.azure.com";
const proxy = { HTTPS_PROXY: "http://proxy.contoso.example:8080" };
const commandsFor = (environment: Record<string, string>) =>
  leaveOutOfProxy("Leave it out.", [host], {
    route: routeFrom(environment, { identity: "login.microsoftonline.com", endpoint: host }),
  }).flatMap(({ commands = [] }) => commands.map((command) => command.join(" ")));

test.each([
  ["no proxy is set", {}, []],
  ["a proxy is set", proxy, [`export NO_PROXY=${host}`]],
  [
    "hosts are left out already",
    { ...proxy, NO_PROXY: "169.254.169.254, localhost" },
    [`export NO_PROXY=169.254.169.254,localhost,${host}`],
  ],
  ["the host is left out already", { ...proxy, NO_PROXY: `localhost,${host}` }, []],
  ["all of its domain is left out already", { ...proxy, NO_PROXY: ".openai.azure.com" }, []],
])("a host is left out of the proxy beside the others, where %s", (_, environment, commands) => {
  expect(commandsFor(environment)).toEqual(commands);
});

test("where nobody looked, no list is overwritten: the host is to be added", () => {
  expect(leaveOutOfProxy("Leave it out.", [host], {})).toEqual([
    { text: `Leave it out. Add ${host} to NO_PROXY, beside what it lists.` },
  ]);
});
