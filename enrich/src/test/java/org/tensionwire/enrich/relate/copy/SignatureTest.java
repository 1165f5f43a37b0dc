package org.tensionwire.enrich.relate.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private static final String ENGLISH =
      "The minister's “final” answer — given at a café in Zürich — was that 14 officials of the U.S."
          + " had first filed an offer, which nobody found official enough to fight for at home.";
  private static final String PERSIAN =
      "سخنگوی وزارت گفت که این کشتی‌ها دیروز در نزدیکی بندر دیده شده‌اند و کسی از سرنشینان آن‌ها"
          + " آسیب ندیده است، ولی گزارش نهایی هنوز آماده نیست و هفته ۲۳ منتشر می‌شود.";

  @Test
  void shouldBeTheSameWhateverTheTypography() {
    String plain =
        "the ministers final answer - given at a cafe in zurich - was that 14 officials of the us"
            + " had first filed an offer which nobody found official enough to fight for at home";

    assertThat(of(plain)).isEqualTo(of(ENGLISH));
    assertThat(of(ENGLISH.toUpperCase(Locale.ROOT))).isEqualTo(of(ENGLISH));
    assertThat(of(ENGLISH.replace("fi", "\uFB01"))).isEqualTo(of(ENGLISH));
    assertThat(of(ENGLISH.replace(' ', '\u00A0'))).isEqualTo(of(ENGLISH));
    assertThat(of(Normalizer.normalize(ENGLISH, Normalizer.Form.NFD))).isEqualTo(of(ENGLISH));
    assertThat(of(plain + " again")).isNotEqualTo(of(ENGLISH));
  }

  @Test
  void shouldSeeThroughBytesReadAsAnotherEncoding() {
    // Given
    String text = ENGLISH.replace('”', '"');
    String misread =
        new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));

    // Then
    assertThat(misread).isNotEqualTo(text);
    assertThat(of(misread)).isEqualTo(of(text));
  }

  @ParameterizedTest
  @CsvSource({"\u06CC, \u064A", "\u06A9, \u0643", "\u200C, ''", "\u06F2, 2"})
  void shouldTakeVariantsOfArabicLettersForTheSame(String one, String other) {
    String varied = PERSIAN.replace(one, other);

    assertThat(varied).isNotEqualTo(PERSIAN);
    assertThat(of(varied)).isEqualTo(of(PERSIAN));
  }

  @Test
  void shouldReadPresentationForms() {
    assertThat(of(PERSIAN.replace("لا", "\uFEFB").replace("ب", "\uFE91"))).isEqualTo(of(PERSIAN));
  }

  @Test
  void shouldStayAsSmallForABook() {
    assertThat(of(Texts.text(1).repeat(300)).bytes()).hasSizeLessThan(700);
  }

  @Test
  void shouldBeReadBack() {
    Signature signature = of(Texts.text(1));

    assertThat(Signature.read(ByteBuffer.wrap(signature.bytes()))).isEqualTo(signature);
    assertThatThrownBy(() -> Signature.read(ByteBuffer.wrap(new byte[] {9, 9, 9})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldLeaveTheTitleOfALongTextOut() {
    assertThat(Signature.of("One title", Texts.text(1)))
        .isEqualTo(Signature.of("Another", Texts.text(1)));
  }

  @Test
  void shouldSayNothingOfAFewWords() {
    assertThat(Signature.of("Oil prices rise", "Oil prices rise again."))
        .isEqualTo(Optional.empty());
  }

  private static Signature of(String text) {
    return Signature.of("", text).orElseThrow();
  }
}
