package org.tensionwire.cli.sample.corpus;

import java.util.LinkedHashSet;
import java.util.Set;

final class PublisherReader {
  private PublisherReader() {}

  static SamplePublisher read(Fields fields) {
    return new SamplePublisher(
        fields.text("id"),
        fields.text("name"),
        fields.text("owner"),
        fields.text("country"),
        fields.text("language"),
        fields.text("tier"),
        fields.optional("stateAffiliation"),
        fields.text("host"),
        fields.converted("format", text -> Wire.read(FeedFormat.class, text, '-')),
        fields.flag("fullText"),
        defects(fields));
  }

  private static Set<Defect> defects(Fields fields) {
    Set<Defect> defects = new LinkedHashSet<>();
    for (String name : fields.list("defects")) {
      defects.add(fields.converted("defects", name, text -> Wire.read(Defect.class, text, '_')));
    }
    return defects;
  }
}
