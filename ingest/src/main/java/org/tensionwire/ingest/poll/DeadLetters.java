package org.tensionwire.ingest.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.feed.FeedJson;
import org.tensionwire.ingest.feed.FeedResult;
import org.tensionwire.ingest.item.FeedItem;
import org.tensionwire.ingest.item.Hashes;
import org.tensionwire.pipeline.DeadLetter;

/** Dead letters for what the web sent and nobody can use. */
final class DeadLetters {
  private static final int SAMPLE = 65_536;
  private static final int URL = 2_048;
  private static final int MESSAGE = 1_000;

  private DeadLetters() {}

  static DeadLetter document(
      String feedId, String url, byte[] body, FeedResult.Refused refused, Instant now) {
    return letter(feedId, "parse", url, body, now)
        .setReason(refused.reason().code())
        .setMessage(cut(refused.detail(), MESSAGE))
        .build();
  }

  static DeadLetter item(String feedId, FeedItem.Refused refused, Instant now) {
    byte[] entry = FeedJson.entryLine(refused.entry()).getBytes(StandardCharsets.UTF_8);
    String link = refused.entry().link();
    return letter(feedId, "item", link != null ? link : refused.entry().refusedLink(), entry, now)
        .setReason(refused.reason().code())
        .setMessage(cut(refused.detail(), MESSAGE))
        .build();
  }

  private static DeadLetter.Builder letter(
      String feedId, String stage, @Nullable String url, byte[] input, Instant now) {
    return DeadLetter.newBuilder()
        .setStage(stage)
        .setValue(ByteBuffer.wrap(Arrays.copyOf(input, Math.min(input.length, SAMPLE))))
        .setHeaders(List.of())
        .setFeedId(feedId)
        .setUrl(url == null ? null : cut(url, URL))
        .setSize(input.length)
        .setSha256(Hashes.sha256(input))
        .setAt(now)
        .setReplays(0);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
