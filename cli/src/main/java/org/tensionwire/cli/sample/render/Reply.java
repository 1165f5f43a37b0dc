package org.tensionwire.cli.sample.render;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the sample web answers to a path.
 *
 * @param lastModified simulated time of the last change, null where there is nothing to compare
 */
public record Reply(int status, String contentType, byte[] body, @Nullable Instant lastModified) {

  static Reply html(String html, @Nullable Instant lastModified) {
    return page(200, html, lastModified);
  }

  static Reply notFound() {
    return page(404, "<!DOCTYPE html><title>Not found</title><p>There is no such page.</p>", null);
  }

  private static Reply page(int status, String html, @Nullable Instant lastModified) {
    return new Reply(
        status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), lastModified);
  }
}
