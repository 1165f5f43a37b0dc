package org.tensionwire.cli.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8, each with its number, none longer than a limit. */
final class InputLines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long number;

  sealed interface Line {
    long number();
  }

  record Text(long number, String text) implements Line {}

  record Bad(long number, String reason, String detail) implements Line {}

  InputLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line; nothing at the end. */
  Optional<Line> next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    long length = 0;
    boolean any = false;
    while (fill()) {
      any = true;
      int end = lineEnd();
      length += end - position;
      if (length <= maxBytes) {
        bytes.write(buffer, position, end - position);
      }
      boolean complete = end < filled;
      position = complete ? end + 1 : end;
      if (complete) {
        break;
      }
    }
    return any ? Optional.of(line(++number, length, bytes.toByteArray())) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (position < filled) {
      return true;
    }
    position = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  private int lineEnd() {
    int end = position;
    while (end < filled && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private Line line(long at, long length, byte[] bytes) {
    if (length > maxBytes) {
      return new Bad(at, "line_too_long", length + " bytes, more than " + maxBytes);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Text(at, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    } catch (CharacterCodingException e) {
      return new Bad(at, "not_utf8", "the line is not UTF-8");
    }
  }
}
