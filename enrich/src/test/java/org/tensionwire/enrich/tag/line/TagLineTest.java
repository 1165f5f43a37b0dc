package org.tensionwire.enrich.tag.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensionwire.enrich.tag.RulePack;
import org.tensionwire.enrich.tag.Tagger;

class TagLineTest {
  private static final TagLine LINE =
      new TagLine(new Tagger(RulePack.bundled()), html -> html.replaceAll("<[^>]*>", ""));

  @Test
  void shouldTagText() throws Exception {
    JsonNode tags =
        tags(
            "{'id':'a','title':'US sanctions Iran','text':'The United States imposed new sanctions"
                + " on Iran on Monday.','published':'2024-02-07','language':'en'}");

    assertThat(tags.get("id").asText()).isEqualTo("a");
    assertThat(tags.get("grade").asInt()).isEqualTo(2);
    assertThat(tags.get("dyads")).hasSize(1);
    assertThat(tags.at("/actions/0/type").asText()).isEqualTo("SANCTION");
    assertThat(tags.at("/actions/0/actor").asText()).isEqualTo("USA");
    assertThat(tags.at("/actions/0/recipient").asText()).isEqualTo("IRN");
    assertThat(tags.at("/actions/0/date").asText()).isEqualTo("2024-02-05");
    assertThat(tags.at("/evidence/0/quote").asText()).isNotEmpty();
  }

  @Test
  void shouldCleanHtmlFirst() throws Exception {
    JsonNode tags =
        tags(
            "{'id':'b','html':'<p>Iran <b>fired</b> missiles at American bases in Iraq.</p>',"
                + "'published':'2024-02-07T10:00:00+03:00'}");

    assertThat(tags.at("/actions/0/type").asText()).isEqualTo("ASSAULT");
    assertThat(tags.at("/evidence/0/quote").asText()).doesNotContain("<");
  }

  @Test
  void shouldGiveNullsAndEmptyListsRatherThanLeaveFieldsOut() throws Exception {
    JsonNode tags = tags("{'id':'c','title':'Rain','text':'It rained all day.'}");

    assertThat(tags.get("grade").asInt()).isZero();
    assertThat(tags.get("actions")).isEmpty();
    assertThat(tags.get("entities")).isEmpty();
    assertThat(tags.get("places")).isEmpty();
    assertThat(tags.get("evidence")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | not_json",
        "[1] | not_json",
        "{'text':'x'} | no_id",
        "{'id':'a'} | no_text",
        "{'id':'a','text':'x','published':'soon'} | bad_date"
      })
  void shouldSayWhyALineCannotBeTagged(String line, String reason) {
    TagLineException e =
        catchThrowableOfType(TagLineException.class, () -> LINE.tagLine(line.replace('\'', '"')));

    assertThat(e.reason().wire()).isEqualTo(reason);
  }

  private static JsonNode tags(String line) throws Exception {
    return new ObjectMapper().readTree(LINE.tagLine(line.replace('\'', '"')));
  }
}
