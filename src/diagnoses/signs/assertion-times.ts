import type { Failure } from "../../core/observation.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The three times that AADSTS700024 prints, in milliseconds; null where the text did not show them all. */
function timesOf({ details }: Failure): { now: number; from: number; to: number } | null {
  const [now = NaN, from = NaN, to = NaN] = ["currentTime", "validFrom", "validTo"].map((name) =>
    Date.parse(details?.[name] ?? ""),
  );
  return [now, from, to].some(Number.isNaN) ? null : { now, from, to };
}

/** Entra's clock stands before the assertion's first moment: the signer's clock is ahead. */
export const assertionNotYetValid = (failure: Failure): boolean => {
  const times = timesOf(failure);
  return times !== null && times.now < times.from;
};

/** `valid from 1970-01-01`: the assertion carries no start, as one signed by the client itself may. */
export const assertionWithoutStart = (failure: Failure): boolean =>
  failure.details?.["validFrom"]?.startsWith("1970-") === true ||
  /valid from 1970-01-01/.test(failure.message);

/** How long libraries let an assertion live that they sign themselves, where it does not say when it began. */
const usualLives = [5 * minute, 10 * minute];

/** A short-lived assertion that began whole hours ago, to the minute: a time zone taken for UTC. */
export const assertionOffByTimeZone = (failure: Failure): boolean => {
  const times = timesOf(failure);
  if (!times) return false;
  const lives = times.from === 0 ? usualLives : [times.to - times.from];
  return lives.some((life) => life <= 15 * minute && isWholeHours(times.now - times.to + life));
};

/** A short-lived assertion that ended days ago: nobody keeps one for so long. */
export const assertionLongOver = (failure: Failure): boolean => {
  const times = timesOf(failure);
  return (
    times !== null && times.from > 0 && times.to - times.from <= 15 * minute && times.now - times.to > day
  );
};

const isWholeHours = (offset: number): boolean =>
  offset > 50 * minute && Math.abs(offset - Math.round(offset / (60 * minute)) * 60 * minute) <= minute;
