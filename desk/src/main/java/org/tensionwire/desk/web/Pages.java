package org.tensionwire.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;
import org.tensionwire.desk.config.DeskStatus;
import org.tensionwire.desk.view.Board;
import org.tensionwire.desk.view.Page;
import org.tensionwire.desk.view.RecordJson;

/** What stands under which path. */
final class Pages {
  private static final int INCIDENTS_ON_THE_PAGE = 20;

  private final Board board;
  private final Supplier<DeskStatus> status;
  private final InstantSource clock;
  private final String css = resource("desk.css");

  Pages(Board board, Supplier<DeskStatus> status, InstantSource clock) {
    this.board = board;
    this.status = status;
    this.clock = clock;
  }

  Reply get(String path, @Nullable String query) {
    return switch (path) {
      case "/" -> limited(query, this::page);
      case "/desk.css" -> Reply.css(css);
      case "/api/events" -> limited(query, limit -> list("events", board.events().newest(limit)));
      case "/api/incidents" ->
          limited(query, limit -> list("incidents", board.incidents().newest(limit)));
      case "/livez" -> health(status.get().live());
      case "/readyz" -> health(status.get().ready());
      default -> Reply.error(404, "not_found", "see / or /api/events");
    };
  }

  private static Reply limited(@Nullable String query, IntFunction<Reply> answer) {
    Limit limit = Limit.parse(query);
    if (limit instanceof Limit.Refused refused) {
      return Reply.error(400, refused.code(), refused.detail());
    }
    return answer.apply(((Limit.Of) limit).count());
  }

  private static Reply list(String name, List<? extends IndexedRecord> records) {
    return Reply.json(RecordJson.list(name, records));
  }

  private Reply page(int limit) {
    return Reply.html(
        Page.of(
            board.events().newest(limit),
            board.incidents().newest(INCIDENTS_ON_THE_PAGE),
            note(status.get()),
            clock.instant()));
  }

  private Reply health(boolean well) {
    DeskStatus now = status.get();
    String problem = now.problem();
    return Reply.health(well, problem == null ? now.state().name() : now.state() + ": " + problem);
  }

  private static String note(DeskStatus status) {
    return switch (status.state()) {
      case RUNNING -> "";
      case CATCHING_UP -> "Still reading what was published before; the list is not complete.";
      case RETRYING, FAILED, STOPPED -> "Not connected; what is shown may be old.";
    };
  }

  private static String resource(String name) {
    try (InputStream bytes = Pages.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
