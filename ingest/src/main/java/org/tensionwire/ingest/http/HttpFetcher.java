package org.tensionwire.ingest.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.FormBody;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.tensionwire.ingest.http.FetchResult.Failed;
import org.tensionwire.ingest.http.FetchResult.Fetched;
import org.tensionwire.ingest.http.FetchResult.Gone;
import org.tensionwire.ingest.http.FetchResult.NotModified;
import org.tensionwire.ingest.http.FetchResult.Throttled;

/**
 * Asks the web politely and safely: no proxy, no cookies, no credentials, redirects followed by
 * hand with every hop checked. Thread-safe; a call blocks until it has its answer or its time is
 * up.
 */
public final class HttpFetcher implements Fetcher, FormSender, AutoCloseable {
  private static final int MAX_REDIRECTS = 5;
  private static final int MAX_HEADERS = 100;
  private static final long MAX_HEADER_BYTES = 32 * 1024;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final OkHttpClient client;
  private final HttpOptions options;
  private final InstantSource clock;
  private final HopRule rule;

  public HttpFetcher(HttpOptions options, InstantSource clock) {
    this(Clients.open(options), options, clock);
  }

  HttpFetcher(OkHttpClient client, HttpOptions options, InstantSource clock) {
    this(client, options, clock, HopRule.NONE);
  }

  private HttpFetcher(OkHttpClient client, HttpOptions options, InstantSource clock, HopRule rule) {
    this.client = client;
    this.options = options;
    this.clock = clock;
    this.rule = rule;
  }

  /** The same fetcher, asking {@code other} before each request, redirects included. */
  public HttpFetcher under(HopRule other) {
    return new HttpFetcher(client, options, clock, other);
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    try {
      HttpUrl url = Hop.check(request.url(), options.anyPort());
      long deadline = System.nanoTime() + total(request).toNanos();
      Moves moves = new Moves();
      for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
        obey(request, url);
        try (Response response = within(deadline).newCall(call(request, url)).execute()) {
          HttpUrl next = redirect(response);
          if (next == null) {
            return answer(request, response, moves);
          }
          moves.redirected(response.code(), url, next);
          url = next;
        }
      }
      return new Failed(FetchFailure.REDIRECT_LOOP, "more than 5 redirects");
    } catch (FetchRefused e) {
      return e.asResult();
    } catch (IOException e) {
      return Faults.failed(e);
    }
  }

  private void obey(FetchRequest request, HttpUrl url) throws FetchRefused {
    FetchFailure refusal = rule.refusal(request, url.toString());
    if (refusal != null) {
      throw new FetchRefused(refusal, url.host());
    }
  }

  /** The client, with no more time for the next hop than the others have left. */
  private OkHttpClient within(long deadline) {
    long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    return client.newBuilder().callTimeout(left, TimeUnit.MILLISECONDS).build();
  }

  private Duration total(FetchRequest request) {
    boolean shorter = request.limit().compareTo(options.total()) < 0;
    return shorter ? request.limit() : options.total();
  }

  /** Ends the calls that are under way; they fail as cancelled. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  private Request call(FetchRequest request, HttpUrl url) {
    Request.Builder call =
        new Request.Builder()
            .url(url)
            .header("User-Agent", options.userAgent())
            .header("Accept", request.accept())
            .header("Accept-Encoding", Decoding.ACCEPTED);
    header(call, "If-None-Match", request.validators().etag());
    header(call, "If-Modified-Since", request.validators().lastModified());
    return call.build();
  }

  private static void header(Request.Builder call, String name, @Nullable String value) {
    if (value != null) {
      call.header(name, value);
    }
  }

  private @Nullable HttpUrl redirect(Response response) throws FetchRefused {
    if (!REDIRECTS.contains(response.code())) {
      return null;
    }
    String location = response.header("Location");
    if (location == null) {
      throw new FetchRefused(FetchFailure.BAD_REDIRECT, "redirect without a target");
    }
    HttpUrl target = response.request().url().resolve(location);
    if (target == null) {
      throw new FetchRefused(FetchFailure.BAD_SCHEME, "redirect to neither http nor https");
    }
    return Hop.check(target, options.anyPort());
  }

  private FetchResult answer(FetchRequest request, Response response, Moves moves)
      throws IOException, FetchRefused {
    checkHeaders(response.headers());
    int status = response.code();
    return switch (status) {
      case 200, 203 -> fetched(request, response, moves);
      case 304 -> new NotModified(validators(response), fresh(response), moves.target());
      case 404, 410 -> new Gone(status);
      case 429, 503 ->
          new Throttled(status, RetryAfter.parse(response.header("Retry-After"), clock.instant()));
      default -> new Failed(failure(status), "HTTP " + status);
    };
  }

  private static FetchFailure failure(int status) {
    return switch (status / 100) {
      case 4 -> FetchFailure.CLIENT_ERROR;
      case 5 -> FetchFailure.SERVER_ERROR;
      default -> FetchFailure.UNEXPECTED_STATUS;
    };
  }

  private static void checkHeaders(Headers headers) throws FetchRefused {
    if (headers.size() > MAX_HEADERS || headers.byteCount() > MAX_HEADER_BYTES) {
      throw new FetchRefused(FetchFailure.HEADERS_TOO_LARGE, headers.size() + " headers");
    }
  }

  private Fetched fetched(FetchRequest request, Response response, Moves moves)
      throws IOException, FetchRefused {
    ResponseBody body = response.body();
    if (!request.cut() && body.contentLength() > request.maxBytes()) {
      throw new FetchRefused(
          FetchFailure.TOO_LARGE, "announces " + body.contentLength() + " bytes");
    }
    List<String> encodings = response.headers("Content-Encoding");
    byte[] bytes = BoundedBody.read(body.byteStream(), encodings, request);
    MediaType type = body.contentType();
    String charset = type == null ? null : type.parameter("charset");
    return new Fetched(
        bytes,
        response.code(),
        response.request().url().toString(),
        response.header("Content-Type"),
        charset,
        validators(response),
        fresh(response),
        moves.target(),
        response.headers("Link"),
        moves.downgraded());
  }

  /** Redirects are not followed: a form goes to no one but whom it was meant for. */
  @Override
  public int post(String url, Map<String, String> form) {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    try {
      HttpUrl target = Hop.check(url, options.anyPort());
      Request request =
          new Request.Builder()
              .url(target)
              .header("User-Agent", options.userAgent())
              .post(body.build())
              .build();
      try (Response response = client.newCall(request).execute()) {
        return response.code();
      }
    } catch (FetchRefused | IOException e) {
      return NO_ANSWER;
    }
  }

  private @Nullable Duration fresh(Response response) {
    return Freshness.of(
        response.header("Cache-Control"),
        response.header("Expires"),
        response.header("Date"),
        clock.instant());
  }

  private static Validators validators(Response response) {
    return new Validators(response.header("ETag"), response.header("Last-Modified"));
  }
}
