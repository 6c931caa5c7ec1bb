/** A text and what it is an example of. */
export interface Example {
  /** An id of the catalogue, or `none`. */
  readonly label: string;
  /** Whether the text leaves its cause open: what the label says is then the likeliest one. */
  readonly open: boolean;
  readonly text: string;
}

/** Where one text ends and the next begins: a line with the label of the next, and a question mark if that is open. */
const heading = /^@@@ ([\w-]+\??)\n/m;

/** The texts of a file, in which each stands below a line `@@@ <id of the catalogue, or none>`. */
export function examplesIn(file: string): Example[] {
  const [, ...parts] = file.split(heading);
  return parts.flatMap((label, place) =>
    place % 2 === 0
      ? [
          {
            label: label.replace("?", ""),
            open: label.endsWith("?"),
            text: (parts[place + 1] ?? "").trim(),
          },
        ]
      : [],
  );
}
