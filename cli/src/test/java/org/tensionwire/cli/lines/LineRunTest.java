package org.tensionwire.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tensionwire.cli.lines.LineStep.Outcome;

class LineRunTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldKeepTheOrderAndTellOfEveryBadLineWithItsNumber() throws IOException {
    // When
    boolean good = run("one\nbad\n\nthree\r\nboom\nlast", LineRunTest::shout);

    // Then
    assertThat(good).isFalse();
    assertThat(out.toString().lines()).containsExactly("ONE", "THREE", "LAST");
    assertThat(err.toString().lines())
        .containsExactly(
            "line 2: no_good: it is bad",
            "line 5: internal_error: java.lang.IllegalStateException: boom");
  }

  @Test
  void shouldBeContentWhereNoLineFails() throws IOException {
    assertThat(run("a\nb\n", LineRunTest::shout)).isTrue();
    assertThat(run("", LineRunTest::shout)).isTrue();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldRefuseALineThatIsNotUtf8() throws IOException {
    byte[] bytes = {'a', '\n', (byte) 0xff, '\n', (byte) 0xd9, (byte) 0x85, '\n'};

    boolean good = run(new ByteArrayInputStream(bytes), LineRunTest::shout);

    assertThat(good).isFalse();
    assertThat(out.toString().lines()).containsExactly("A", "م");
    assertThat(err.toString()).startsWith("line 2: not_utf8");
  }

  @Test
  void shouldNotLetALineReachTheTerminal() throws IOException {
    run("bad \u001b[31m\n", line -> new Outcome.Failed("no_good", line));

    assertThat(err.toString()).contains("\\u001b[31m").doesNotContain("\u001b");
  }

  @Test
  void shouldSurviveAStepThatOverflowsItsStack() throws IOException {
    assertThat(run("deep\nok\n", LineRunTest::recurse)).isFalse();

    assertThat(out.toString().lines()).containsExactly("ok");
    assertThat(err.toString()).startsWith("line 1: internal_error: java.lang.StackOverflowError");
  }

  /** 100,000 lines of 2 KB would not fit if they were collected: the test's heap is 1 GB. */
  @Test
  void shouldHoldASmallWindowOfLines() throws IOException {
    int lines = 100_000;
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger printed = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    Writer counting =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) {
            furthest.accumulateAndGet(begun.get() - printed.incrementAndGet(), Math::max);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    boolean good =
        new LineRun(
                line -> {
                  begun.incrementAndGet();
                  return new Outcome.Done(line);
                },
                new PrintWriter(counting),
                new PrintWriter(err))
            .over(new Repeated("x".repeat(2_000) + "\n", lines));

    assertThat(good).isTrue();
    assertThat(begun).hasValue(lines);
    assertThat(furthest.get()).isLessThan(200);
  }

  @Test
  void shouldRefuseALineThatIsTooLongAndGoOn() throws IOException {
    InputLines lines = new InputLines(bytes("abcdef\nabc\n"), 5);

    assertThat(lines.next().orElseThrow()).isInstanceOf(InputLines.Bad.class);
    assertThat(lines.next()).contains(new InputLines.Text(2, "abc"));
    assertThat(lines.next()).isEmpty();
  }

  private boolean run(String input, LineStep step) throws IOException {
    return run(bytes(input), step);
  }

  private boolean run(InputStream input, LineStep step) throws IOException {
    return new LineRun(step, new PrintWriter(out), new PrintWriter(err, true)).over(input);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome shout(String line) {
    return switch (line) {
      case "bad" -> new Outcome.Failed("no_good", "it is bad");
      case "boom" -> throw new IllegalStateException("boom");
      default -> new Outcome.Done(line.toUpperCase(Locale.ROOT));
    };
  }

  private static Outcome recurse(String line) {
    return line.equals("deep") ? recurse(line) : new Outcome.Done(line);
  }

  /** The same bytes over and over, never all at once. */
  private static final class Repeated extends InputStream {
    private final byte[] text;
    private long left;

    Repeated(String text, int times) {
      this.text = text.getBytes(StandardCharsets.UTF_8);
      this.left = (long) this.text.length * times;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      int at = (int) (text.length - 1 - ((left - 1) % text.length));
      left--;
      return text[at];
    }
  }
}
