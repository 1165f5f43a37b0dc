package org.tensionwire.ingest.push;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers what hubs ask of the callback, by the W3C's WebSub: it confirms only what was asked for,
 * and takes a push with a bad signature for nothing, though it says that all is well. What may be
 * for another instance is not here, but not gone either: hubs try again. Thread-safe.
 */
public final class Callback {
  private static final Duration UNSTATED_LEASE = Duration.ofDays(1);
  private static final int MAX_CHALLENGE = 4_096;
  private static final Reply ACCEPTED = new Reply(202, "");
  private static final Reply NOT_NOW = new Reply(503, "");
  private static final Reply NOT_FOUND = new Reply(404, "");

  private final Subscriptions subscriptions;

  /**
   * @param step last step of the path that was called
   * @param query decoded
   * @param signature the header {@code X-Hub-Signature}
   * @param body null where it is larger than what is read
   */
  public record Request(
      String method,
      String step,
      Map<String, String> query,
      @Nullable String signature,
      byte @Nullable [] body) {}

  /**
   * @param body plain text
   */
  public record Reply(int status, String body) {}

  public Callback(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** Whether the body of a call to such an address is worth reading. */
  public boolean expects(String step) {
    return subscriptions.find(step) != null;
  }

  public Reply answer(Request request) {
    Subscription known = subscriptions.find(request.step());
    if (known == null) {
      return Tokens.isCallback(request.step())
          ? told(PushOutcome.ELSEWHERE, NOT_NOW)
          : told(PushOutcome.UNKNOWN, NOT_FOUND);
    }
    return switch (request.method()) {
      case "GET" -> intent(known, request.query());
      case "POST" -> content(known, request);
      default -> new Reply(405, "");
    };
  }

  private Reply intent(Subscription known, Map<String, String> query) {
    String mode = query.getOrDefault("hub.mode", "");
    if (!known.hub().getTopic().equals(query.get("hub.topic"))) {
      return told(PushOutcome.UNKNOWN, NOT_FOUND);
    } else if (mode.equals("denied")) {
      subscriptions.denied(known.feedId());
      return told(PushOutcome.DENIED, new Reply(200, ""));
    }
    String challenge = query.getOrDefault("hub.challenge", "");
    if (!mode.equals("subscribe") || challenge.isEmpty() || challenge.length() > MAX_CHALLENGE) {
      return told(PushOutcome.UNKNOWN, NOT_FOUND);
    }
    subscriptions.verified(known.feedId(), lease(query.get("hub.lease_seconds")));
    return told(PushOutcome.VERIFIED, new Reply(200, challenge));
  }

  private static Duration lease(@Nullable String seconds) {
    return seconds != null && seconds.matches("[1-9]\\d{0,9}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : UNSTATED_LEASE;
  }

  private Reply content(Subscription known, Request request) {
    byte[] body = request.body();
    if (body == null) {
      return told(PushOutcome.TOO_LARGE, new Reply(413, ""));
    } else if (!Signature.isGood(request.signature(), known.secret(), body)) {
      return told(PushOutcome.BAD_SIGNATURE, ACCEPTED);
    }
    subscriptions.pushed(known.feedId());
    return told(PushOutcome.PUSHED, ACCEPTED);
  }

  private Reply told(PushOutcome outcome, Reply reply) {
    subscriptions.count(outcome);
    return reply;
  }
}
