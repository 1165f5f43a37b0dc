package org.tensionwire.ingest.courtesy;

import java.util.Map;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.NotModified;
import org.tensionwire.ingest.http.FetchResult.Throttled;
import org.tensionwire.ingest.http.FormSender;
import org.tensionwire.ingest.http.Validators;
import org.tensionwire.ingest.http.WebHost;

/** Sends forms to sites whose gate is open, and never to those on the opt-out list. */
public final class PoliteSender implements FormSender {
  private static final FetchResult WELL = new NotModified(Validators.NONE, null);
  private static final FetchResult FAILED = new Failed(FetchFailure.UNEXPECTED_STATUS, "a form");

  private final FormSender web;
  private final HostGate gate;
  private final OptOut optOut;

  public PoliteSender(FormSender web, HostGate gate, OptOut optOut) {
    this.web = web;
    this.gate = gate;
    this.optOut = optOut;
  }

  @Override
  public int post(String url, Map<String, String> form) {
    if (optOut.refuses(url)) {
      return NO_ANSWER;
    }
    String site = WebHost.site(url);
    if (gate.enter(site) instanceof HostGate.Entry.Shut) {
      return LATER;
    }
    int status = NO_ANSWER;
    try {
      status = web.post(url, form);
      return status;
    } finally {
      gate.leave(site, answer(status));
    }
  }

  private static FetchResult answer(int status) {
    return switch (status) {
      case 429, 503 -> new Throttled(status, null);
      default -> status / 100 == 2 ? WELL : FAILED;
    };
  }
}
