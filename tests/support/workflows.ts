/** What makes a workflow of GitHub Actions dangerous: rights that it does not need, and words of strangers in commands. */
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  'runs-on'?: unknown;
  'timeout-minutes'?: number;
  permissions?: Record<string, string> | string;
  environment?: unknown;
  uses?: string;
  steps?: Step[];
}

interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

/** Triggers that run our secrets beside code or words of strangers. */
const dangerous = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

const triggersOf = ({ on }: Workflow): string[] =>
  typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);

/** A job may write only behind a protected environment, in a workflow that no pull request starts. */
function* permissionFaults(job: Job, triggers: readonly string[]): Generator<string> {
  const { permissions } = job;
  if (permissions === undefined || typeof permissions === 'string') {
    yield 'says no permissions of its own';
    return;
  }
  const mayWrite = job.environment !== undefined && !triggers.includes('pull_request');
  for (const [name, right] of Object.entries(permissions))
    if (!(right === 'read' || right === 'none' || (right === 'write' && mayWrite))) yield `${name}: ${right}`;
}

function* stepFaults({ uses, run, with: input }: Step, source: string): Generator<string> {
  if (run?.includes('${{')) yield `a command with \${{ … }}: pass the value in env: ${run}`;
  if (typeof input?.['script'] === 'string' && input['script'].includes('${{'))
    yield 'a script with ${{ … }}';
  if (uses === undefined || uses.startsWith('./')) return;
  if (!/@[0-9a-f]{40}$/.test(uses)) yield `${uses}: not pinned to a commit`;
  else if (!new RegExp(`${uses} # v\\d`).test(source)) yield `${uses}: no version beside the commit`;
  if (uses.startsWith('actions/checkout@') && input?.['persist-credentials'] !== false)
    yield 'checkout without persist-credentials: false';
}

/** What is wrong with a workflow, given its source; empty when it keeps the rules. */
export function workflowFaults(source: string): string[] {
  const workflow = parse(source) as Workflow;
  const triggers = triggersOf(workflow);
  const faults = triggers.filter((each) => dangerous.includes(each)).map((each) => `on: ${each}`);
  if (JSON.stringify(workflow.permissions) !== '{}')
    faults.push('not permissions: {} for the whole workflow');
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const found = [
      ...permissionFaults(job, triggers),
      ...(job['timeout-minutes'] === undefined && job.uses === undefined ? ['no timeout'] : []),
      ...(JSON.stringify(job['runs-on'] ?? '').includes('self-hosted')
        ? ['self-hosted: keeps what a run left']
        : []),
      ...[job, ...(job.steps ?? [])].flatMap((step) => [...stepFaults(step as Step, source)]),
    ];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults;
}
