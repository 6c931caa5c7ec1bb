import type { CommandModule } from "yargs";
import { UsageError } from "../../core/usage-error.ts";
import type { Io } from "../io.ts";

/** `explain ID`: the page of a root cause, or of an Entra error code. */
export const explainCommand = (io: Io, finish: (exitCode: number) => void): CommandModule => ({
  command: "explain <id>",
  describe: "Explain a root cause (client-secret-expired) or an Entra code (AADSTS700016)",
  builder: (argv) => argv.positional("id", { type: "string", demandOption: true }),
  handler: async (given) => {
    const { page, pageOfEntraCode } = await import("../../explain/page.ts");
    const id = String(given["id"]);
    const text = /^(?:AADSTS)?\d{5,8}$/i.test(id) ? pageOfEntraCode(id) : page(id);
    if (text === null) {
      throw new UsageError(
        `There is no root cause or Entra code "${id}"; see aoai-preflight list diagnoses.`,
      );
    }
    io.out(text);
    finish(0);
  },
});
