/** What is wrong with a command line, in one sentence, from the error of `parseArgs`. */
export function argumentFault(error: unknown): string {
  return (error as Error).message.replace(/\.?(?: To specify .*)?$/s, '.');
}
