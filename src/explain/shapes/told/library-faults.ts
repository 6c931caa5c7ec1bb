import type { Shape } from "../shape.ts";

/** What a program should have gone by. */
const given = String.raw`(?:client|tenant|object|resource)[- _]?ids?\b|user[- ]assigned|(?:managed|workload) identit\w+|AZURE_[A-Z_]{4,40}|environment variables?\b|credentials?\b|scopes?\b|audiences?\b|authority\b`;
const words = String.raw`(?:[\w"'.-]{1,40} )`;

/** What somebody says that a program does with what it was given: nothing, or too much. */
export const libraryFaults: readonly Shape[] = [
  {
    // A program that leaves a setting alone.
    source: "environment",
    code: "setting-ignored",
    says: /(?<!\b(?:I|we|you|they) (?:\w{1,12} )?)\b(?:ignor(?:es?|ed|ing)|(?:does|do|did|is|was)(?: not|n't) (?:honou?r|respect|read|use|us|look at|looking at|pick up|picking up|consider|considering|tak|pass|forward)(?:e|ed|ing)?(?: on| in)?)\b (?:at )?(?:the |my |our |an? )?["'\u0060]?(?:(?:AZURE|ARM|MSI|IDENTITY)_[A-Z_]{2,40}|(?:client|tenant|subscription|object)_?id|(?:managed_?identity_?)?client_?id)\b/i,
    near: /azure|entra\b|managed.identit|terraform|\bmsal|credential/i,
  },
  {
    source: "environment",
    code: "setting-ignored",
    says: new RegExp(
      [
        String.raw`\b(?:does(?: not|n't)|did(?: not|n't)|never) (?:\w{2,12} )?(?:uses?|look(?:s)? (?:at|for|whether)|respects?|honou?rs?|considers?|checks?|passe?s?|forwards?|picks? up|takes? into account) ${words}{0,6}?["']?(?:${given})`,
        String.raw`\bignor(?:es|ed|ing) ${words}{0,4}?["']?(?:${given})`,
        String.raw`\b(?:${given})["']? (?:(?:is|are|was|were|gets?|being) )?(?:\w{2,12} )?(?:ignored|not (?:being )?(?:used|respected|honou?red|considered|passed on|taken into account))\b`,
        String.raw`\b\w{0,20}(?:client|tenant)_?id["']? (?:should(?: not|n't)|must not) be (?:given|passed|sent|part of|set|added|specified)\b`,
        String.raw`\bclient_?id["']? (?:is|was) (?:set|given|configured)\b[^.]{0,80}\bbut\b[^.]{0,80}\b(?:uses?|picks?|takes?|tries)\b[^.]{0,20}\bsystem[- ]assigned`,
        String.raw`\bdo(?:es)?(?: not|n't) support (?:AKS |azure )?(?:workload|managed) identit\w+`,
      ].join("|"),
      "i",
    ),
    near: /\bbug\b|regression|expected behaviou?r|expected to happen|reproduc|40[13]\b|\bfail(?:s|ed|ure)\b/i,
  },
];
