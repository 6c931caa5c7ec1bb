/** The user must act: a wrong flag, file or setting. The message names the place and the remedy; exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
