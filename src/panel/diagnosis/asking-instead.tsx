/** The other way out: a server asks in place of the page, and the API stays as it is. */
import { type RefObject, useState } from 'react';
import type { Part } from '../../backends/backend.ts';
import { proxies } from '../../backends/proxies/index.ts';
import type { DevelopmentProxy } from '../../backends/proxies/proxy.ts';
import { ErrorBoundary } from '../failures/error-boundary.tsx';
import { Paragraph } from '../legible/text.tsx';
import { useRemembered } from '../preferences/remembered.ts';
import { words } from '../words.ts';
import { FewTabs } from './few-tabs.tsx';
import { Foldable } from './foldable.tsx';
import { Documentation, SnippetView } from './snippet.tsx';
import { likeliestProxy, type StandIn } from './stand-in.ts';

interface Props {
  heading: RefObject<HTMLElement | null>;
  standIn: StandIn;
}

/** Open from the start if the person may not be able to change the server. */
export function AskingInstead({ heading, standIn }: Props) {
  const [open, setOpen] = useState(standIn.mayBeForeign);
  return (
    <Foldable
      heading={heading}
      title={words.proxy.title[standIn.mayBeForeign ? 'foreign' : 'own']}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {open && (
        <>
          <Paragraph>{textFor(standIn)}</Paragraph>
          {standIn.mayBeForeign && <p>{words.proxy.ownServer}</p>}
          {standIn.mayBeForeign && standIn.server === 'development' && <p>{words.proxy.developmentServer}</p>}
          {standIn.server === 'development' && <Proxies standIn={standIn} />}
        </>
      )}
    </Foldable>
  );
}

function textFor({ url, mayBeForeign, forServers }: StandIn): string {
  if (forServers) return words.proxy.developmentServer;
  return mayBeForeign ? words.proxy.foreign(new URL(url).host) : words.proxy.own;
}

function Proxies({ standIn: { home, url } }: Pick<Props, 'standIn'>) {
  const [chosen, choose] = useRemembered('proxy');
  const proxy = likeliestProxy(proxies, home, chosen);
  if (!proxy) return null;
  return (
    <FewTabs
      label={words.proxy.servers}
      others={words.diagnosis.otherServers}
      items={proxies}
      most={3}
      selected={proxy}
      onSelect={choose}
    >
      <ErrorBoundary subject={proxy}>
        <ProxyCode proxy={proxy} url={url} />
      </ErrorBoundary>
    </FewTabs>
  );
}

function ProxyCode({ proxy, url }: { proxy: DevelopmentProxy; url: string }) {
  const { call, parts, notes } = proxy.print(url);
  const { page: file, call: where } = words.proxy;
  const inPage: Part = { file, where, replaces: url, code: call, language: 'text' };
  return (
    <>
      <SnippetView snippet={{ parts: [...parts, inPage], notes }} />
      <Documentation
        name={proxy.name}
        docs={proxy.docs}
        notRun={proxy.provenance === 'documentation' ? words.diagnosis.notRun : undefined}
      />
    </>
  );
}
