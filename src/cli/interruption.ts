/** Ctrl-C before there was anything to answer with; exit code 130. The message says what was going on. */
export class Interruption extends Error {
  override readonly name = "Interruption";
}
