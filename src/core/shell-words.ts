/** The words of a command line as `renderRemedy` writes them, quotes kept: for bash and PowerShell alike. */
export const shellWords = (command: string): string[] => command.match(/(?:\\'|'[^']*'|\S)+/g) ?? [];
