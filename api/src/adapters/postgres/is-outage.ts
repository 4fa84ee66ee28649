/** Connection failures, too many connections, a server that starts or stops. */
const CODES = /^(08...|57P0[1-4]|53...|ECONNREFUSED|ECONNRESET|ENOENT|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/;
const MESSAGES = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return ('code' in error && CODES.test(String(error.code))) || MESSAGES.test(error.message);
}
