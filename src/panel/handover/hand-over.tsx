/** What a person sends to whoever owns the server: a ticket in Markdown, or the facts as JSON. */
import type { Backend, Snippet } from '../../backends/backend.ts';
import type { Exchange } from '../../engine/exchange.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { redacted } from '../../engine/redact.ts';
import type { Diagnose } from '../diagnoses.ts';
import { likeliest, print } from '../diagnosis/backend-choice.ts';
import { CopyButton } from '../diagnosis/copy-button.tsx';
import { legibleJson } from '../legible.ts';
import { usePreferences } from '../preferences.ts';
import { words } from '../words.ts';
import { type Circumstances, redactedCircumstances } from './circumstances.ts';
import { markdownOf } from './markdown.ts';
import { reportOf } from './report.ts';

interface Props {
  diagnosis: Diagnosis;
  neighbours: Exchange[];
  circumstances: Circumstances;
  backends: Backend[];
  diagnose: Diagnose;
}

export function HandOver({ diagnosis, neighbours, circumstances, backends, diagnose }: Props) {
  const [{ mask, backend: preferred }] = usePreferences();
  const shown = () => (mask ? masked(diagnosis, neighbours, diagnose) : diagnosis);
  const markdown = () => {
    const one = shown();
    const repair = one.explanation?.repair;
    const backend = repair?.policy && likeliest(backends, one.servers, preferred);
    const snippet = repair?.policy && backend && printed(backend, repair, repair.policy);
    return markdownOf(one, snippet && { name: backend.name, snippet }, mask ? 'masked' : 'shown');
  };
  const json = () => {
    const beside = mask ? redactedCircumstances(circumstances) : circumstances;
    // What was never sent is no exchange.
    return legibleJson(reportOf(beside.stopped.length > 0 ? [] : [shown()], beside, mask, new Date()));
  };
  return (
    <section className="hand-over">
      <h3>{words.handOver.title}</h3>
      <div className="hand-over-ways">
        <CopyButton text={markdown} label={words.handOver.markdown} />
        <CopyButton text={json} label={words.handOver.json} />
      </div>
      <MaskSwitch />
    </section>
  );
}

/** A backend that fails costs the ticket its code, and nothing else. */
function printed(...asked: Parameters<typeof print>): Snippet | undefined {
  try {
    return print(...asked);
  } catch (error) {
    console.error(`CORS Explainer: the code for ${asked[0].name} could not be printed.`, error);
    return undefined;
  }
}

export function MaskSwitch() {
  const [{ mask }, change] = usePreferences();
  return (
    <>
      <label className="check-line">
        <input type="checkbox" checked={mask} onChange={(event) => change({ mask: event.target.checked })} />
        <span>{words.handOver.mask}</span>
      </label>
      {!mask && <p className="unmasked">{words.handOver.unmasked}</p>}
    </>
  );
}

/** Judged again, so that every sentence is made from masked facts. */
function masked({ exchange }: Diagnosis, neighbours: Exchange[], diagnose: Diagnose): Diagnosis {
  const hosts = new Set(exchange.hops.map(({ url }) => hostOf(url)));
  const near = neighbours.filter((one) => one !== exchange && one.hops.some(({ url }) => hosts.has(hostOf(url))));
  return diagnose(redacted(exchange), near.slice(-enough).map(redacted));
}

const enough = 50;

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
