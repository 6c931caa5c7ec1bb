import { anonymise } from "../../core/anonymise.ts";
import { exitCodes } from "../../core/gate.ts";
import { whoami } from "../../runner/whoami.ts";
import type { WhoamiArguments } from "../commands/whoami.ts";
import { document, tableStyle } from "../output/answer.ts";
import type { Io } from "../io.ts";
import { builtInScenarios } from "../../setup/scenarios.ts";
import { prepareRun, wholePlan } from "./prepare-run.ts";
import { whoamiText } from "../output/whoami-text.ts";

/** Asks the chain and prints what its links said; answers with 0 where one gave a token, else with 1. */
export async function executeWhoami(given: WhoamiArguments, io: Io): Promise<number> {
  const plan = wholePlan({ ...given, scenario: ["default-chain"] });
  const { config, close } = await prepareRun(plan, io, io.say);
  try {
    const [chosen] = config.scenarios;
    const [target] = config.targets;
    if (!chosen || !target) throw new Error("There is no scenario or no target.");
    const { scenario } = chosen;
    const seen = await whoami({ config, scenario, target, signal: io.signal, all: given.all });
    const shown = anonymise(seen, given.redact);
    io.out(
      given.output === "json"
        ? document(shown)
        : whoamiText(shown, builtInScenarios(), tableStyle(given, io)),
    );
    if (io.signal.aborted) return exitCodes.interrupted;
    return seen.taken === null ? exitCodes.notReady : exitCodes.ready;
  } finally {
    close();
  }
}
