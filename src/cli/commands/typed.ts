/**
 * The words of the command line as the type that the command's options make of them. yargs fills a handler's arguments
 * by its builder, but types them so only where both are written in one call; this is the one place that says so.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the type; it is an assertion
export const typed = <Arguments>(words: object): Arguments => words as Arguments;
