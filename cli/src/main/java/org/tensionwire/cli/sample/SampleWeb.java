package org.tensionwire.cli.sample;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tensionwire.cli.sample.corpus.SampleCorpus;
import org.tensionwire.cli.sample.render.Links;
import org.tensionwire.cli.sample.render.SampleSite;
import org.tensionwire.pipeline.FeedDefinition;

/**
 * Serves the sample on the loopback interface. Time stands still at the sample's first instant
 * until {@link #begin}. Thread-safe.
 */
public final class SampleWeb implements AutoCloseable {
  /** Real time in which the sample is told unless said otherwise. */
  public static final Duration DEFAULT_LENGTH = Duration.ofSeconds(90);

  private static final int THREADS = 4;

  private final SampleCorpus corpus;
  private final InstantSource clock;
  private final TimeLapse lapse;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Links links;
  private volatile @Nullable Instant begun;

  private SampleWeb(SampleCorpus corpus, InstantSource clock, TimeLapse lapse, HttpServer server) {
    this.corpus = corpus;
    this.clock = clock;
    this.lapse = lapse;
    this.server = server;
    this.links = new Links(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    this.threads = Executors.newFixedThreadPool(THREADS, SampleWeb::thread);
  }

  /**
   * Binds and starts to serve.
   *
   * @param length real time in which all of the sample appears
   * @param port 0 for any free one
   * @throws IOException if the port is taken
   */
  public static SampleWeb open(SampleCorpus corpus, InstantSource clock, Duration length, int port)
      throws IOException {
    Instant eve = corpus.begins().minusSeconds(1);
    TimeLapse lapse = new TimeLapse(eve, corpus.ends(), length);
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    SampleWeb web = new SampleWeb(corpus, clock, lapse, HttpServer.create(address, 0));
    web.serve();
    return web;
  }

  /** Lets the simulated time run. Calling it again changes nothing. */
  public synchronized void begin() {
    if (begun == null) {
      begun = clock.instant();
    }
  }

  public URI baseUrl() {
    return links.base();
  }

  /** What to register so that ingest polls the sample; the addresses are this server's. */
  public List<FeedDefinition> feedDefinitions() {
    return corpus.publishers().stream()
        .map(publisher -> SampleFeeds.definition(publisher, links.feed(publisher)))
        .toList();
  }

  public Progress progress() {
    Instant now = simulated();
    long visible = corpus.stories().stream().filter(story -> !story.at().isAfter(now)).count();
    return new Progress(now, (int) visible, corpus.stories().size());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve() {
    SampleSite site = new SampleSite(corpus, links);
    server.createContext("/", new SampleHandler(path -> site.reply(path, simulated())));
    server.setExecutor(threads);
    server.start();
  }

  private Instant simulated() {
    Instant start = begun;
    return start == null ? lapse.from() : lapse.simulated(start, clock.instant());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sample-web");
    thread.setDaemon(true);
    return thread;
  }
}
