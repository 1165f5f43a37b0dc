package org.tensionwire.enrich.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "en, The minister spoke., en",
        "en_US, The minister spoke., en-US",
        "EN-gb, The minister spoke., en-GB",
        "-, The minister spoke., und",
        "!!, The minister spoke., und",
        "en, قال الوزير إن القاعدة تعرضت لهجوم, ar",
        "-, قال الوزير إن القاعدة تعرضت لهجوم, ar",
        "ar-LB, قال الوزير إن القاعدة تعرضت لهجوم, ar-LB",
        "-, وزیر گفت که پایگاه هدف حمله قرار گرفت, fa",
        "-, وەزیر گوتی کە بنکەکە هێرشی کرایە سەر, ckb",
        "ar, The minister spoke., und",
        "-, שר החוץ דיבר, he",
        "ru, Министр выступил, ru",
        "en, '', en"
      })
  void shouldBelieveADeclarationOnlyWhereTheScriptAgrees(
      String declared, String text, String language) {
    assertThat(Languages.of(declared, text)).isEqualTo(language);
  }
}
