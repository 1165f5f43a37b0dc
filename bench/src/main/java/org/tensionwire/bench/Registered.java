package org.tensionwire.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.tensionwire.schemas.topic.Topics;

/** Asks a registry whether it is ready. */
final class Registered {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Registered() {}

  static boolean all(URI registry) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(registry + "/subjects")).build();
    try {
      String subjects = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return Topics.ALL.stream().allMatch(topic -> subjects.contains(topic.subject()));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
