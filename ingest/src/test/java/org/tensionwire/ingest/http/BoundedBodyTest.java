package org.tensionwire.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedBodyTest {
  private static final FetchRequest PAGE = FetchRequest.page("https://quay.example/");
  private static final String TEXT = "Ships wait off the strait. ".repeat(40);

  /** {@link #TEXT} by the reference encoder; there is none in Java. */
  private static final byte[] BROTLI =
      Base64.getDecoder().decode("GzcEAARqcqQH9CYBZb219VvpSEGdZeWhVeM9vh1iwcD86xEM");

  /** 8 MiB of zeros by the reference encoder. */
  private static final byte[] BROTLI_BOMB = Base64.getDecoder().decode("m///fwAkAOKxQHLv/wA=");

  private static byte[] read(byte[] raw, String... encodings) throws IOException, FetchRefused {
    return BoundedBody.read(new ByteArrayInputStream(raw), List.of(encodings), PAGE);
  }

  private static FetchFailure refusal(byte[] raw, String... encodings) {
    return catchThrowableOfType(FetchRefused.class, () -> read(raw, encodings)).asResult().reason();
  }

  @FunctionalInterface
  private interface Encoder {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] encoded(byte[] plain, Encoder encoder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = encoder.around(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static OutputStream bare(OutputStream out) {
    return new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true));
  }

  @Test
  void shouldReadEveryEncodingThatItOffers() throws Exception {
    byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(read(plain)).isEqualTo(plain);
    assertThat(read(plain, "identity")).isEqualTo(plain);
    assertThat(read(encoded(plain, GZIPOutputStream::new), "gzip")).isEqualTo(plain);
    assertThat(read(encoded(plain, GZIPOutputStream::new), " X-GZIP ")).isEqualTo(plain);
    assertThat(read(encoded(plain, DeflaterOutputStream::new), "deflate")).isEqualTo(plain);
    assertThat(read(encoded(plain, BoundedBodyTest::bare), "deflate")).isEqualTo(plain);
    assertThat(read(Zstd.compress(plain), "zstd")).isEqualTo(plain);
    assertThat(read(BROTLI, "br")).isEqualTo(plain);
    assertThat(Decoding.ACCEPTED.split(", "))
        .containsExactlyInAnyOrder("gzip", "br", "zstd", "deflate");
  }

  @Test
  void shouldRefuseMoreThanOneLayer() throws Exception {
    byte[] once = encoded(new byte[10], GZIPOutputStream::new);
    byte[] twice = encoded(once, GZIPOutputStream::new);

    assertThat(refusal(twice, "gzip, gzip")).isEqualTo(FetchFailure.ENCODING);
    assertThat(refusal(twice, "gzip", "gzip")).isEqualTo(FetchFailure.ENCODING);
    assertThat(refusal(once, "compress")).isEqualTo(FetchFailure.ENCODING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void shouldRefuseWhatIsNotEncodedAsItSays(String encoding) {
    byte[] noise = new byte[300];
    Arrays.fill(noise, (byte) 0xFE);

    assertThat(refusal(noise, encoding)).isEqualTo(FetchFailure.ENCODING);
  }

  @Test
  void shouldStopBombsOfEveryKind() throws Exception {
    byte[] zeros = new byte[20 * 1024 * 1024];
    byte[] zstd = encoded(zeros, ZstdOutputStream::new);

    assertThat(refusal(encoded(zeros, GZIPOutputStream::new), "gzip"))
        .isEqualTo(FetchFailure.DECOMPRESS_BOMB);
    assertThat(refusal(encoded(zeros, BoundedBodyTest::bare), "deflate"))
        .isEqualTo(FetchFailure.DECOMPRESS_BOMB);
    assertThat(refusal(zstd, "zstd")).isEqualTo(FetchFailure.DECOMPRESS_BOMB);
    assertThat(refusal(BROTLI_BOMB, "br")).isEqualTo(FetchFailure.DECOMPRESS_BOMB);
  }

  @Test
  void shouldRefuseAWindowLargerThanAnyServerNeeds() throws Exception {
    byte[] wide = encoded(new byte[100], out -> new ZstdOutputStream(out).setLong(27).setLevel(1));

    assertThat(refusal(wide, "zstd")).isEqualTo(FetchFailure.ENCODING);
  }

  @Test
  void shouldTellAShortStreamFromABrokenWire() throws Exception {
    byte[] whole = encoded(TEXT.getBytes(StandardCharsets.UTF_8), GZIPOutputStream::new);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };

    assertThatThrownBy(() -> read(half, "gzip")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> BoundedBody.read(broken, List.of("br"), PAGE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("reset");
  }
}
