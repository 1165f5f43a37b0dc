package org.tensionwire.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arabic and Persian headlines, written for this test. */
class ForeignTriggersTest {
  private static final Tagger TAGGER = new Tagger(RulePack.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "إيران تهدد الولايات المتحدة بعد الغارة | THREATEN | IRN",
        "أمريكا تفرض عقوبات على إيران | SANCTION | USA",
        "العراق يدين الولايات المتحدة | ACCUSE | IRQ",
        "إيران ترفض عرض أمريكا | REJECT | IRN",
        "حمله آمریکا به نیروهای ایران | ASSAULT | USA",
        "تهدید ایران علیه آمریکا | THREATEN | IRN",
        "خروج نیروهای آمریکا از عراق | RETREAT | USA"
      })
  void shouldFindWhoDidWhat(String headline, String type, String actor) {
    assertThat(analyse(headline).acts())
        .anyMatch(a -> a.type().equals(type) && Objects.equals(a.link().actorSide(), actor));
  }

  @ParameterizedTest
  @CsvSource({"أمريكا تزور معرض الكتاب في إيران", "ایران و آمریکا فوتبال بازی کردند"})
  void shouldFindNothingInPeacefulHeadlines(String headline) {
    assertThat(analyse(headline).acts()).isEmpty();
  }

  private static Analysis analyse(String headline) {
    return TAGGER.analyse(
        new Story("foreign", null, null, headline, "", List.of(), List.of(), null, "ar"));
  }
}
