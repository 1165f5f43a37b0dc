package org.tensionwire.ingest.courtesy;

import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Deferred;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.WebHost;

/** Asks a site where its gate is open, and answers {@link Deferred} at once where it is not. */
public final class PoliteFetcher implements Fetcher {
  private static final FetchResult BROKEN = new Failed(FetchFailure.CANCELLED, "broken off");

  private final Fetcher web;
  private final HostGate gate;

  public PoliteFetcher(Fetcher web, HostGate gate) {
    this.web = web;
    this.gate = gate;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    String site = WebHost.site(request.url());
    if (gate.enter(site) instanceof HostGate.Entry.Shut shut) {
      return new Deferred(shut.notBefore());
    }
    FetchResult answer = BROKEN;
    try {
      answer = web.fetch(request);
      return answer;
    } finally {
      gate.leave(site, answer);
      noteTarget(site, answer);
    }
  }

  private void noteTarget(String asked, FetchResult answer) {
    if (answer instanceof Fetched document) {
      String target = WebHost.site(document.url());
      if (!target.equals(asked)) {
        gate.visited(target);
      }
    }
  }
}
