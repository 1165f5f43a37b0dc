package org.tensionwire.ingest.http;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** The content encodings that are read: one layer of them at most. */
final class Decoding {
  /** What we tell servers. */
  static final String ACCEPTED = "gzip, br, zstd, deflate";

  /** Largest window of zstd that a server may ask for, as RFC 9659 has it: 8 MiB. */
  private static final int ZSTD_WINDOW_LOG = 23;

  private Decoding() {}

  /**
   * @param encodings values of the header, one for each time it came
   */
  static InputStream of(InputStream in, List<String> encodings) throws IOException, FetchRefused {
    String name = String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> in;
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> deflate(in);
      case "br" -> new BrotliInputStream(in);
      case "zstd" -> new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG);
      default -> throw new FetchRefused(FetchFailure.ENCODING, "content encoding is not read");
    };
  }

  /** Zlib by the standard, bare by the habit of some servers. */
  private static InputStream deflate(InputStream in) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(in, 2);
    byte[] head = ahead.readNBytes(2);
    ahead.unread(head);
    boolean zlib =
        head.length == 2
            && (head[0] & 0x0F) == 8
            && (((head[0] & 0xFF) << 8) | (head[1] & 0xFF)) % 31 == 0;
    return new InflaterInputStream(ahead, new Inflater(!zlib));
  }
}
