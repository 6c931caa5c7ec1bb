import type { CommandModule } from "yargs";
import type { Io } from "../io.ts";
import { takeWords } from "../words.ts";
import { typed } from "./typed.ts";

const simulateOptions = {
  drill: { type: "string", describe: "One simulated fault (see list drills)", group: "World:" },
  world: { type: "string", describe: "A world of your own (YAML)", group: "World:" },
  "proxy-port": {
    type: "string",
    describe: "Port of the proxy, of identity endpoints and of administration",
    defaultDescription: "any free one",
    group: "Place:",
  },
  port: {
    type: "string",
    describe: "TLS port at which all hosts answer by their name",
    defaultDescription: "any free one",
    group: "Place:",
  },
  ca: {
    type: "string",
    describe: "File for the certificate to trust; must not exist yet",
    defaultDescription: "in a private temporary folder",
    group: "Place:",
  },
  scenario: {
    type: "string",
    describe: "Print the variables of this scenario's application only",
    defaultDescription: "the drill's, else all of them",
    group: "Output:",
  },
  "print-env": {
    type: "string",
    describe: "Write the lines to a file too; PowerShell's where it ends in .ps1",
    group: "Output:",
  },
  output: {
    alias: "o",
    choices: ["human", "json"] as const,
    default: "human" as const,
    describe: "Lines to export, or one document",
    group: "Output:",
  },
} as const;

/** `simulate`. */
export const simulateCommand = (io: Io, finish: (exitCode: number) => void): CommandModule => ({
  command: "simulate",
  describe: "Serve the simulated Azure to other programs, on this machine only",
  builder: (argv) => takeWords(argv, {}, simulateOptions),
  handler: async (given) => {
    const { executeSimulate } = await import("../execute/simulate.ts");
    finish(await executeSimulate(typed<SimulateArguments>(given), io));
  },
});

/** What yargs makes of `simulateOptions`. */
export interface SimulateArguments {
  readonly drill?: string;
  readonly world?: string;
  readonly "proxy-port"?: string;
  readonly port?: string;
  readonly ca?: string;
  readonly scenario?: string;
  readonly "print-env"?: string;
  readonly output: "human" | "json";
}
