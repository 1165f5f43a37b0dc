package org.tensionwire.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a body whole, decodes it, and gives up where it grows beyond its bounds. */
final class BoundedBody {
  private static final int MAX_RATIO = 100;
  private static final int RATIO_FROM = 1024 * 1024;

  private BoundedBody() {}

  static byte[] read(InputStream raw, List<String> encodings, FetchRequest request)
      throws IOException, FetchRefused {
    Counted counted = new Counted(raw);
    try (InputStream in = Decoding.of(counted, encodings)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(16 * 1024);
      byte[] buffer = new byte[8 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        checkRatio(out.size(), counted.count);
        if (out.size() > request.maxBytes()) {
          return cut(out, request);
        }
      }
      return out.toByteArray();
    } catch (EOFException e) {
      throw e;
    } catch (IOException e) {
      if (counted.fault != null) {
        throw counted.fault;
      }
      throw new FetchRefused(FetchFailure.ENCODING, "compressed body is damaged");
    }
  }

  private static byte[] cut(ByteArrayOutputStream out, FetchRequest request) throws FetchRefused {
    if (request.cut()) {
      return Arrays.copyOf(out.toByteArray(), request.maxBytes());
    }
    throw new FetchRefused(FetchFailure.TOO_LARGE, "more than " + request.maxBytes() + " bytes");
  }

  private static void checkRatio(int size, long raw) throws FetchRefused {
    if (size > RATIO_FROM && size > MAX_RATIO * raw) {
      throw new FetchRefused(
          FetchFailure.DECOMPRESS_BOMB, raw + " bytes grow to more than " + size);
    }
  }

  /** Counts what comes from the wire, and keeps its fault, which decoders hide. */
  private static final class Counted extends FilterInputStream {
    long count;
    @Nullable IOException fault;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int n = super.read(buffer, offset, length);
        count += Math.max(n, 0);
        return n;
      } catch (IOException e) {
        fault = e;
        throw e;
      }
    }
  }
}
