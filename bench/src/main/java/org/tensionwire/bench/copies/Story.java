package org.tensionwire.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Title and text of a story. */
record Story(String id, String title, String text) {

  static List<Story> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Story> stories = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode story = json.readTree(line);
      stories.add(
          new Story(
              story.path("id").asText(),
              story.path("title").asText(),
              story.path("text").asText()));
    }
    return stories;
  }

  int words() {
    return text.split("\\s+").length;
  }
}
