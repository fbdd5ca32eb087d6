# The service with its model, for x86-64 and arm64. The native libraries need glibc: no Alpine.
#   --build-arg PYTORCH=yes      with PyTorch's libraries, for digits.recognition.engine=pytorch: 450 MB more
#   --build-arg VERSION=… --build-arg REVISION=…      for the labels and /actuator/info
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build

# The dependencies first: this layer is built again only when pom.xml changes.
COPY pom.xml ./
RUN mvn -B -q dependency:go-offline

COPY LICENSE NOTICE ./
COPY assets assets
COPY src/main src/main
RUN mvn -B -q package -Dmaven.test.skip -Dpmd.skip -Dspring-javaformat.skip \
 && java -Djarmode=tools -jar target/*-exec.jar extract --layers --destination layers --application-filename digit-reader.jar

# Networks run on ONNX Runtime unless the configuration says otherwise, so PyTorch stays outside. If it is wanted: DJL
# unpacks its native libraries into its cache when it starts. That is done here, once, because the container's file system
# may be read-only; the jar they came from then only has to say which version they are.
ARG PYTORCH=no
RUN mkdir natives \
 && if [ "$PYTORCH" = yes ]; then \
      echo 'class Unpack { public static void main(String[] args) { ai.djl.engine.Engine.getEngine("PyTorch"); } }' > Unpack.java \
      && DJL_CACHE_DIR=/build/natives java --enable-native-access=ALL-UNNAMED -Dai.djl.offline=true -cp 'layers/dependencies/lib/*' Unpack.java \
      && chmod -R a+rX natives \
      && cd layers/dependencies/lib \
      && for jar in pytorch-native-*.jar; do jar -xf "$jar" native && jar -cf "$jar" native && rm -r native; done; \
    else rm layers/dependencies/lib/pytorch-native-*.jar; fi

# The same for libjpeg-turbo, which JavaCPP would unpack.
RUN cd layers/dependencies/lib \
 && for jar in leptonica-*-linux-*.jar javacpp-*-linux-*.jar; do jar -xf "$jar" org && rm "$jar"; done \
 && mkdir /build/natives/jpeg \
 && find org -name '*.so*' -exec mv {} /build/natives/jpeg \; \
 && rm -r org

# ONNX Runtime's jar brings every platform's; it is told below where this one's are.
RUN cd layers/dependencies/lib \
 && jar=$(ls onnxruntime-[0-9]*.jar) \
 && platform=linux-$(uname -m | sed 's/x86_64/x64/') \
 && mkdir unpacked && cd unpacked && jar -xf "../$jar" \
 && mkdir /build/natives/onnxruntime && mv "ai/onnxruntime/native/$platform"/*.so /build/natives/onnxruntime \
 && rm -r ai/onnxruntime/native && jar -cf "../$jar" . && cd .. && rm -r unpacked

# SQLite's as well: /tmp of a container may not be for programs.
RUN cd layers/dependencies/lib \
 && jar=$(ls sqlite-jdbc-[0-9]*.jar) \
 && mkdir unpacked && cd unpacked && jar -xf "../$jar" \
 && mkdir /build/natives/sqlite && mv "org/sqlite/native/Linux/$(uname -m)"/*.so /build/natives/sqlite \
 && rm -r org/sqlite/native && jar -cf "../$jar" . && cd .. && rm -r unpacked

# Reads pictures once while the image is built: the JVM keeps what it learnt for every start. The files are those of the
# stage below; a stage that begins with another one by name would be taken for an image to pull by Testcontainers.
FROM eclipse-temurin:25-jre AS archive
WORKDIR /app
COPY --from=build /build/natives natives
COPY --from=build /build/layers/dependencies ./
COPY --from=build /build/layers/snapshot-dependencies ./
COPY model-store model-store
COPY --from=build /build/layers/application ./
COPY bin bin
COPY assets/five.jpeg assets/
ENV DJL_CACHE_DIR=/app/natives \
    JAVA_TOOL_OPTIONS="-Donnxruntime.native.path=/app/natives/onnxruntime -Dorg.bytedeco.javacpp.pathsFirst=true -Djava.library.path=/app/natives/jpeg -Dorg.sqlite.lib.path=/app/natives/sqlite"
RUN bin/make-archive digit-reader.jar /tmp/archive

FROM eclipse-temurin:25-jre
WORKDIR /app
# Prometheus and probes come from outside the container, so the management port answers them; publish only 8080.
ENV DJL_CACHE_DIR=/app/natives MALLOC_ARENA_MAX=2 MANAGEMENT_SERVER_ADDRESS=0.0.0.0

# From what changes rarely to what changes often
COPY --from=build /build/natives natives
COPY --from=build /build/layers/dependencies ./
COPY --from=build /build/layers/snapshot-dependencies ./
COPY model-store model-store
COPY --from=build /build/layers/application ./
COPY bin bin
COPY --from=archive /tmp/archive archive
COPY LICENSE NOTICE ./
# What the service keeps, in a volume: nothing else of the file system is written to but /tmp. Group 0 may write there, for
# OpenShift runs images as any user, but always of that group.
RUN install -d -o 10001 -g 0 -m 0775 data
VOLUME /app/data

ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="digit-reader" \
      org.opencontainers.image.description="Reads a handwritten digit from a picture as people take it." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
ENV INFO_IMAGE_VERSION=$VERSION INFO_IMAGE_REVISION=$REVISION
USER 10001:0
EXPOSE 8080 8081
STOPSIGNAL SIGTERM
# PORT in the environment, as many platforms set it, is the port of the service; 8080 if there is none.
# Ready means: the service answers and has a model. The image has no curl; bash speaks enough HTTP.
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-${PORT:-8080}} && printf 'GET '${SERVER_SERVLET_CONTEXT_PATH:-}'/readyz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "@bin/jvm.options", "-XX:AOTCache=/app/archive", "-Donnxruntime.native.path=/app/natives/onnxruntime", \
  "-Dorg.bytedeco.javacpp.pathsFirst=true", "-Djava.library.path=/app/natives/jpeg", "-Dorg.sqlite.lib.path=/app/natives/sqlite", "-jar", "digit-reader.jar"]
