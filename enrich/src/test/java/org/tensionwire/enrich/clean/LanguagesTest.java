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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The keeper of the lamp said that it was lit by the men from the village. | en",
        "Le gardien de la lampe a dit que les hommes du village sont dans la tour. | fr",
        "Der Wärter sagte, dass die Lampe von den Leuten aus dem Dorf nicht auf der Mauer ist. | de",
        "El guarda de la torre dijo que los hombres del pueblo se fueron por el puerto. | es",
        "Il custode della torre dice che la lampada non è del villaggio e che sono anche gli altri. | it",
        "O guarda da torre disse que os homens do porto não foram para o mar com uma lanterna. | pt",
        "De wachter van de toren zei dat het licht niet door een man op het schip is gezien. | nl",
        "Bekçi bu lamba için bir gün daha olarak köy ile birlikte çok çalıştı ve sonra gitti. | tr",
        "Parêzvan got ku ew li gund bi heval û bi cîranên xwe re di şevê de ji malê hat. | kmr",
        "Сторож сказал, что лампы зажгли жители деревни. | ru",
        "Сторож сказав, що лампу запалили її мешканці. | uk",
        "Пазачът каза, че лампата свети над морето. | bg",
        "Чувар је рекао да лампа светли изнад мора. | sr",
        "Күзетші шамның ауылда жанғанын айтты. | kk"
      })
  void shouldTellUndeclaredLanguagesByLettersAndSmallWords(String text, String language) {
    assertThat(Languages.of(null, text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Ferry Tuba Quay", "Lamp lamp lamp lamp", "de la", "Опора лампа"})
  void shouldNotGuessWhereNothingTells(String text) {
    assertThat(Languages.of(null, text)).isEqualTo("und");
  }
}
