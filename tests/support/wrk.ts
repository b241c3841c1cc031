/** wrk, which asks a server for one page as often as it can. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What wrk counted. */
export interface Counted {
  requests: number;
  /** Requests in a second. */
  rate: number;
  /** The time within which 99 of 100 were answered, in milliseconds. */
  p99: number;
  /** Connections that failed, and answers that were neither 2xx nor 3xx. */
  failed: number;
}

const milliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Asks for a page for some seconds, over 16 connections, as a browser does that accepts brotli. */
export async function load(url: string, seconds: number): Promise<Counted> {
  const wrk = spawn(
    'wrk',
    ['-t1', '-c16', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip, br', url],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said = await text(wrk.stdout);
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(\w+)/.exec(said) ?? [];
  const count = (pattern: RegExp) =>
    [...(pattern.exec(said) ?? [])].slice(1).reduce((sum, each) => sum + Number(each), 0);
  return {
    requests: count(/(\d+) requests in/),
    rate: count(/Requests\/sec:\s+([\d.]+)/),
    p99: Number(p99) * (milliseconds[unit] ?? NaN),
    failed:
      count(/Non-2xx or 3xx responses: (\d+)/) +
      count(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/),
  };
}
