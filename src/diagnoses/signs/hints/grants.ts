import type { Failure } from "../../../core/observation.ts";

/* Whom a text gives a role, and when: not the one who was refused, or only just before. */

/** How the names of roles end. */
export const role = /\b(?:User|Contributor|Reader|Owner|Sender|Receiver|Officer|Developer)\b/.source;

/** A role for the control plane, given where one for data was meant. */
export const managementInstead =
  /\b(?:Data|Secrets|Crypto|OpenAI|Cognitive Services) (?:Owner|Contributor|Reader|User|Officer)\b["']?[^.]{0,40}\b(?:in place of|instead of|rather than|and not)\b[^.]{0,20}["']?(?<!\w )(?:Contributor|Owner|Reader)\b|\b(?:assigned|gave|picked|chose|had|used)\b[^.]{0,20}(?<!Data |User |Services )\b(?:Contributor|Owner|Reader)\b[^.]{0,40}\b(?:in place of|instead of|rather than)\b[^.]{0,40}\b(?:Data|Secrets|Crypto|OpenAI|Cognitive Services) (?:Owner|Contributor|Reader|User|Officer)\b/;

/** An id, or as much of one as somebody has left. */
const id =
  /(?<id>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{3,8}(?:-[0-9a-f]{1,4}){0,3}-?(?:…|\.\.))/
    .source;

/** Principals to whom a text gives a role: in a command, in a template, in a list, in words. */
const givenTo = [
  `(?:--assignee(?:-object-id)?|-ObjectId|principal_?id["']?[\\s:=]{1,3})["']?${id}`,
  `(?<![=/])\\b${id}\\s{1,3}(?:(?:ServicePrincipal|User|Group)\\s{1,3})?(?:Cognitive|Key Vault|Storage|Azure AI|Search)\\b`,
  `\\b(?:assigned|gave|given|granted)\\b[^.]{0,80}\\bto\\b[^.]{0,60}?["'\`(]?\\b${id}`,
].map((pattern) => new RegExp(pattern, "gi"));

const refusedOne = new RegExp(`40[13]\\b[^.]{0,40}\\bprincipal ["'\`]?${id}`, "i");
const dataRole = new RegExp(
  `(?:Cognitive|OpenAI|Azure AI|Key Vault|Storage|Search|Service Bus|Event Hubs|Built-in Data)\\b[\\w ]{0,40}${role}`,
  "i",
);

const bare = (one: string): string => one.toLowerCase().replace(/[-.…]+$/, "");

/** The role was given to others only than the one who was refused. */
export function givenToAnother(text: string, { details }: Failure): boolean {
  const shown = details?.["principal"] ?? details?.["principalId"] ?? refusedOne.exec(text)?.groups?.["id"];
  const refused = bare(shown ?? "");
  const given = givenTo.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => bare(groups?.["id"] ?? "")),
  );
  return (
    /^[0-9a-f]{3}/.test(refused) &&
    dataRole.test(text) &&
    given.length > 0 &&
    !given.some((one) => one.startsWith(refused) || refused.startsWith(one))
  );
}

const minutes = (hour = "", minute = ""): number => Number(hour) * 60 + Number(minute);
const granted = [
  /\b(?:granted|assigned|given|gave)\b[^.]{0,60}?\b(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)\b/gi,
  /\b(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::\d\d\S{0,8})? [^.:]{0,60}\.{0,3}[^.:]{0,20}(?<![a-z])role[ _]?assignments?\b/gi,
];
const soon = 15;

/** The text shows by the clock when the role was given, and what was refused minutes later. */
export const grantedMinutesBefore = (text: string): boolean => {
  const given = granted.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups }) => minutes(groups?.["hour"], groups?.["minute"])),
  );
  const all = [...text.matchAll(/(?<![\d:])([01]\d|2[0-3]):([0-5]\d)(?!\d)/g)].map(([, hour, minute]) =>
    minutes(hour, minute),
  );
  return given.some((from) => all.some((at) => at > from && at - from <= soon));
};
