package org.tensionwire.ingest.courtesy;

import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchFailure;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchRequest.Kind;
import org.tensionwire.ingest.http.HopRule;

/**
 * Whether an address may be asked at all. The opt-out list counts for everything, robots.txt for
 * article pages and sitemaps: which feeds are polled, a person has decided.
 */
public final class Permission implements HopRule {
  private final OptOut optOut;
  private final Robots robots;

  public Permission(OptOut optOut, Robots robots) {
    this.optOut = optOut;
    this.robots = robots;
  }

  @Override
  public @Nullable FetchFailure refusal(FetchRequest request, String url) {
    if (optOut.refuses(url)) {
      return FetchFailure.OPT_OUT;
    }
    boolean found = request.kind() == Kind.PAGE || request.kind() == Kind.SITEMAP;
    return found && !robots.allows(url) ? FetchFailure.ROBOTS : null;
  }
}
