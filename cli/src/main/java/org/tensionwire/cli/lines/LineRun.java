package org.tensionwire.cli.lines;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tensionwire.cli.lines.InputLines.Bad;
import org.tensionwire.cli.lines.InputLines.Line;
import org.tensionwire.cli.lines.InputLines.Text;
import org.tensionwire.cli.lines.LineStep.Outcome;
import org.tensionwire.cli.text.TerminalText;

/**
 * Runs a step over every line, on all processors unless told otherwise; output is in the order of
 * the input. Only a small window of lines is held at any time.
 */
public final class LineRun {
  private static final int MAX_LINE_BYTES = 32 * 1024 * 1024;
  private static final int WINDOW = 64;
  private static final int MAX_DETAIL = 300;

  private final LineStep step;
  private final PrintWriter out;
  private final PrintWriter err;
  private final int threads;
  private boolean good = true;

  private record Pending(long number, Future<Outcome> outcome) {}

  public LineRun(LineStep step, PrintWriter out, PrintWriter err) {
    this(step, out, err, Runtime.getRuntime().availableProcessors());
  }

  /** With one thread the lines are taken in their order, and the step may remember. */
  public LineRun(LineStep step, PrintWriter out, PrintWriter err, int threads) {
    this.step = step;
    this.out = out;
    this.err = err;
    this.threads = threads;
  }

  /**
   * Blank lines are passed over; a line that fails is told of on {@code err} with its number. Ends
   * early where nobody reads {@code out} any more.
   *
   * @return whether no line failed
   */
  public boolean over(InputStream in) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      run(new InputLines(in, MAX_LINE_BYTES), workers);
    } finally {
      workers.shutdownNow();
    }
    return good;
  }

  private void run(InputLines lines, ExecutorService workers) throws IOException {
    Queue<Pending> window = new ArrayDeque<>(WINDOW);
    for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (line.get() instanceof Text text && text.text().isBlank()) {
        continue;
      }
      if (window.size() == WINDOW) {
        print(window.remove());
        if (out.checkError()) {
          return;
        }
      }
      window.add(begin(line.get(), workers));
    }
    window.forEach(this::print);
    out.flush();
  }

  private Pending begin(Line line, ExecutorService workers) {
    if (line instanceof Text text) {
      return new Pending(line.number(), workers.submit(() -> step.apply(text.text())));
    }
    Bad bad = (Bad) line;
    return new Pending(
        line.number(),
        CompletableFuture.completedFuture(new Outcome.Failed(bad.reason(), bad.detail())));
  }

  private void print(Pending pending) {
    Outcome outcome = await(pending.outcome());
    if (outcome instanceof Outcome.Done done) {
      out.println(done.line());
    } else if (outcome instanceof Outcome.Failed failed) {
      good = false;
      String detail = TerminalText.shorten(failed.detail(), MAX_DETAIL);
      err.println(
          TerminalText.escape("line " + pending.number() + ": " + failed.reason() + ": " + detail));
    }
  }

  /** A step that breaks on one line must not cost the others. */
  private static Outcome await(Future<Outcome> outcome) {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new IllegalStateException("out of memory", e.getCause());
      }
      return new Outcome.Failed("internal_error", String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
