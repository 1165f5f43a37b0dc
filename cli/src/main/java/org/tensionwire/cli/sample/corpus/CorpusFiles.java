package org.tensionwire.cli.sample.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The YAML files below one folder of the classpath, whether it lies in a directory or in a jar. */
final class CorpusFiles {
  private final YAMLMapper yaml = new YAMLMapper();
  private final ClassLoader classpath;
  private final String root;

  CorpusFiles(ClassLoader classpath, String root) {
    this.classpath = classpath;
    this.root = root;
  }

  /** Names of the files in the folder, sorted, relative to the root. */
  List<String> in(String folder) {
    try (Stream<String> names = names(root + "/" + folder + "/")) {
      return names
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> folder + "/" + name)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new SampleCorpusException("cannot list " + root + "/" + folder, e);
    }
  }

  /** Reads each entry of the list that the file holds under the given name. */
  <T> List<T> read(String file, String listName, Function<Fields, T> reader) {
    JsonNode list = parse(file).path(listName);
    if (!list.isArray()) {
      throw new SampleCorpusException(List.of(file + ": no list " + listName));
    }
    List<T> entries = new ArrayList<>();
    for (JsonNode entry : list) {
      String id = entry.path("id").asText("entry " + (entries.size() + 1));
      entries.add(reader.apply(new Fields(entry, file + ": " + id)));
    }
    return entries;
  }

  JsonNode parse(String file) {
    try (InputStream in = resource(root + "/" + file).openStream()) {
      return yaml.readTree(in);
    } catch (IOException e) {
      throw new SampleCorpusException(file + ": " + e.getMessage(), e);
    }
  }

  private Stream<String> names(String folder) throws IOException {
    URL url = resource(folder);
    if (url.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(folder))
          .map(name -> name.substring(folder.length()));
    }
    return Files.list(Path.of(URI.create(url.toString())))
        .map(path -> path.getFileName().toString());
  }

  private URL resource(String name) throws IOException {
    URL url = classpath.getResource(name);
    if (url == null) {
      throw new IOException("not on the classpath: " + name);
    }
    return url;
  }
}
