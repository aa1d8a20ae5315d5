/** The other way out while developing: the development server asks in the page's place, and the API stays as it is. */
import { useState } from 'react';
import { proxies } from '../../backends/proxies/index.ts';
import type { DevelopmentProxy } from '../../backends/proxies/proxy.ts';
import type { Diagnosis } from '../../engine/judgement.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { useRemembered } from '../remembered.ts';
import { Text } from '../text.tsx';
import { words } from '../words.ts';
import { FewTabs } from './few-tabs.tsx';
import { likeliestProxy, type ProxyOffer, proxyOffer } from './proxy-offer.ts';
import { Documentation, PartView, SnippetView } from './snippet.tsx';

export function DevelopmentProxies({ diagnosis }: { diagnosis: Diagnosis }) {
  const offer = proxyOffer(diagnosis);
  return offer && <Offer offer={offer} />;
}

/** Open from the start where changing the server may be out of the person's hands. */
function Offer({ offer }: { offer: ProxyOffer }) {
  const [open, setOpen] = useState(offer.mayBeForeign);
  return (
    <details className="checklist" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.proxy.title}</h3>
      </summary>
      {open && (
        <>
          <p>
            <Text>{offer.mayBeForeign ? words.proxy.foreign(new URL(offer.url).host) : words.proxy.own}</Text>
          </p>
          <Proxies offer={offer} />
        </>
      )}
    </details>
  );
}

function Proxies({ offer: { home, url } }: { offer: ProxyOffer }) {
  const [chosen, choose] = useRemembered('proxy');
  const proxy = likeliestProxy(proxies, home, chosen);
  if (!proxy) return null;
  return (
    <FewTabs
      label={words.proxy.servers}
      others={words.proxy.otherServers}
      items={proxies}
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
  const { call, ...snippet } = proxy.print(url);
  return (
    <>
      <SnippetView snippet={snippet}>
        <PartView
          part={{ file: words.proxy.page, where: words.proxy.call, replaces: url, code: call, language: 'text' }}
        />
      </SnippetView>
      <Documentation
        name={proxy.name}
        docs={proxy.docs}
        notRun={proxy.provenance === 'documentation' ? words.diagnosis.notRun : undefined}
      />
    </>
  );
}
