package org.tensionwire.ingest.poll;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.Validators;

/** A web of prepared answers; what is not prepared is gone. */
final class FakeWeb implements Fetcher {
  final List<FetchRequest> asked = new ArrayList<>();
  private final Map<String, FetchResult> answers = new HashMap<>();
  private @Nullable Instant notBefore;
  private boolean spent;

  void answer(String url, FetchResult result) {
    answers.put(url, result);
  }

  void page(String url, String contentType, String body) {
    answer(url, fetched(url, contentType, body, Validators.NONE));
  }

  static FetchResult fetched(String url, String contentType, String body, Validators validators) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new FetchResult.Fetched(bytes, 200, url, contentType, "utf-8", validators, null);
  }

  /** From now on the first request is answered, and further ones wait until {@code free}. */
  void oneRequestUntil(Instant free) {
    notBefore = free;
    spent = false;
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    if (notBefore != null && spent) {
      return new FetchResult.Deferred(notBefore);
    }
    spent = true;
    asked.add(request);
    return answers.getOrDefault(request.url(), new FetchResult.Gone(404));
  }

  long askedFor(String url) {
    return asked.stream().filter(request -> request.url().equals(url)).count();
  }
}
