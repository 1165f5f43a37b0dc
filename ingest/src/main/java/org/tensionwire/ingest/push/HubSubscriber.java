package org.tensionwire.ingest.push;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.FormSender;
import org.tensionwire.pipeline.FeedHub;

/** Subscribes feeds at the hubs that they offer. Thread-safe. */
public final class HubSubscriber implements Push {
  private static final Logger LOG = LoggerFactory.getLogger(HubSubscriber.class);

  /** Polls are at most a day apart, so a lease that runs out is seen in time. */
  private static final Duration LEASE = Duration.ofDays(7);

  private final URI callback;
  private final FormSender web;
  private final Subscriptions subscriptions;

  /**
   * @param callback public address below which hubs reach this instance
   */
  public HubSubscriber(URI callback, FormSender web, Subscriptions subscriptions) {
    this.callback = callback;
    this.web = web;
    this.subscriptions = subscriptions;
  }

  @Override
  public void asked(String feedId, Instant at) {
    subscriptions.asked(feedId, at);
  }

  @Override
  public @Nullable FeedHub follow(
      String feedId, @Nullable FeedHub known, FetchResult.@Nullable Fetched document) {
    FeedHub hub = document == null ? known : offered(known, document);
    if (hub == null) {
      subscriptions.forget(feedId);
      return null;
    }
    Subscription asked = subscriptions.ask(feedId, hub);
    if (asked != null) {
      int status = web.post(hub.getHub(), form(asked));
      if (status == FormSender.LATER) {
        subscriptions.postponed(feedId);
      }
      LOG.debug("asked the hub of {} for a subscription: {}", feedId, status);
    }
    return hub;
  }

  private static @Nullable FeedHub offered(@Nullable FeedHub known, FetchResult.Fetched document) {
    HubLinks.Offer offer = HubLinks.of(document);
    if (offer == null) {
      return null;
    }
    boolean same =
        known != null
            && known.getHub().equals(offer.hub())
            && known.getTopic().equals(offer.topic());
    return same ? known : new FeedHub(offer.hub(), offer.topic(), Tokens.callback());
  }

  private Map<String, String> form(Subscription asked) {
    String base = callback.toString();
    String slash = base.endsWith("/") ? "" : "/";
    return Map.of(
        "hub.mode", "subscribe",
        "hub.topic", asked.hub().getTopic(),
        "hub.callback", base + slash + asked.hub().getCallback(),
        "hub.secret", asked.secret(),
        "hub.lease_seconds", String.valueOf(LEASE.toSeconds()));
  }
}
