/**
 * What an operator should hear about. Nothing a person wrote belongs in it: messages are constant
 * sentences, and of an error only what the program itself knows.
 */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}

/** One line an entry, on standard error, so that standard output holds the address alone. */
export function createLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const entry = (level: string, message: string, error?: unknown) => {
    const cause = error === undefined ? '' : `: ${describe(error)}`;
    write(`${new Date().toISOString()} ${level} ${oneLine(message + cause)}\n`);
  };
  return {
    info: (message) => entry('info', message),
    warn: (message) => entry('warn', message),
    error: (message, error) => entry('error', message, error),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Control characters could forge further entries or drive a terminal. */
function oneLine(text: string): string {
  return text.replace(/\s*[\p{Cc}\u2028\u2029]+\s*/gu, ' | ');
}
