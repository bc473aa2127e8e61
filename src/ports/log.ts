export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Events, not sentences: `log.warn('feed.backing-off', { feedId, retryInMs })`. Never article text or keys. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** A log that adds these fields to each line. */
  bind(fields: LogFields): Log;
}

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

function logTo(write: (level: LogLevel, event: string, fields: LogFields) => void, bound: LogFields = {}): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) =>
      write(level, event, { ...bound, ...fields });
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    bind: (fields) => logTo(write, { ...bound, ...fields }),
  };
}

/** JSON lines on stderr, from `least` upwards. */
export function stderrLog(least: LogLevel): Log {
  return logTo((level, event, fields) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return;
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
  });
}

export interface LogLine {
  readonly level: LogLevel;
  readonly event: string;
  readonly fields: LogFields;
}

/** Keeps lines in a list, for tests. */
export function memoryLog(): { readonly log: Log; readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  return { log: logTo((level, event, fields) => lines.push({ level, event, fields })), lines };
}

/** Says nothing. */
export const silentLog: Log = logTo(() => {});
