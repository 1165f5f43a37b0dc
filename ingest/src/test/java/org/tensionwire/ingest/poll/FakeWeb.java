package org.tensionwire.ingest.poll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensionwire.ingest.http.FetchRequest;
import org.tensionwire.ingest.http.FetchResult;
import org.tensionwire.ingest.http.Fetcher;
import org.tensionwire.ingest.http.Validators;

/** A web of prepared answers; what is not prepared is gone. */
final class FakeWeb implements Fetcher {
  final List<FetchRequest> asked = new ArrayList<>();
  private final Map<String, FetchResult> answers = new HashMap<>();

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

  @Override
  public FetchResult fetch(FetchRequest request) {
    asked.add(request);
    return answers.getOrDefault(request.url(), new FetchResult.Gone(404));
  }

  long askedFor(String url) {
    return asked.stream().filter(request -> request.url().equals(url)).count();
  }
}
