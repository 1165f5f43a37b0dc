package org.tensionwire.cli.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Which call answers which path; {@code *} in a pattern stands for one segment. */
final class Routes {
  private static final String ANY = "*";

  private final List<Route> routes = new ArrayList<>();

  private record Route(
      String method, List<String> pattern, BiFunction<Request, List<String>, Answer> call) {

    boolean fits(Request request) {
      return method.equals(request.method())
          && pattern.size() == request.path().size()
          && segments()
              .allMatch(i -> isVariable(i) || pattern.get(i).equals(request.path().get(i)));
    }

    List<String> variables(Request request) {
      return segments().filter(this::isVariable).mapToObj(request.path()::get).toList();
    }

    private IntStream segments() {
      return IntStream.range(0, pattern.size());
    }

    private boolean isVariable(int segment) {
      return pattern.get(segment).equals(ANY);
    }
  }

  Routes on(String method, String pattern, BiFunction<Request, List<String>, Answer> call) {
    List<String> segments =
        pattern.equals("/") ? List.of() : List.of(pattern.substring(1).split("/"));
    routes.add(new Route(method, segments, call));
    return this;
  }

  Answer answer(Request request) {
    return routes.stream()
        .filter(route -> route.fits(request))
        .findFirst()
        .map(route -> route.call().apply(request, route.variables(request)))
        .orElseGet(() -> Answer.fault(404, 404, "HTTP 404 Not Found"));
  }
}
