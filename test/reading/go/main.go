// Reads manifests as kubectl does: each line of the standard input holds the bytes of a file, in base64 as a string of JSON, and
// each line of the output what kubectl finds in that file.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"log"
	"os"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	utiljson "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/apimachinery/pkg/util/yaml"
)

type file struct {
	Documents []document `json:"documents"`
	// Why kubectl reads no further, if so.
	Error string `json:"error,omitempty"`
}

type document struct {
	Value any `json:"value"`
	// Why kubectl takes it for no object, if so.
	Refused string `json:"refused,omitempty"`
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	answers := bufio.NewWriter(os.Stdout)
	defer answers.Flush()
	for {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF && len(line) == 0 {
			return
		}
		if err != nil && err != io.EOF {
			log.Fatal(err)
		}
		var content []byte
		if err := json.Unmarshal(line, &content); err != nil {
			log.Fatal(err)
		}
		answer, err := json.Marshal(read(content))
		if err != nil {
			log.Fatal(err)
		}
		answers.Write(append(answer, '\n'))
	}
}

// As FileVisitor and StreamVisitor of k8s.io/cli-runtime/pkg/resource.
func read(content []byte) file {
	result := file{Documents: []document{}}
	decoded := transform.NewReader(bytes.NewReader(content), unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	decoder := yaml.NewYAMLOrJSONDecoder(decoded, 4096)
	for {
		extension := runtime.RawExtension{}
		if err := decoder.Decode(&extension); err != nil {
			if err != io.EOF {
				result.Error = err.Error()
			}
			return result
		}
		raw := bytes.TrimSpace(extension.Raw)
		if len(raw) == 0 || bytes.Equal(raw, []byte("null")) {
			continue
		}
		found := document{}
		if err := utiljson.Unmarshal(raw, &found.Value); err != nil {
			result.Error = err.Error()
			return result
		}
		if err := refused(raw); err != nil {
			found.Refused = err.Error()
		}
		result.Documents = append(result.Documents, found)
	}
}

// As metadataValidatingDecoder of k8s.io/cli-runtime/pkg/resource.
func refused(raw []byte) error {
	if _, _, err := unstructured.UnstructuredJSONScheme.Decode(raw, nil, nil); err != nil {
		return err
	}
	return utiljson.Unmarshal(raw, &struct {
		metav1.TypeMeta   `json:",inline"`
		metav1.ObjectMeta `json:"metadata,omitempty"`
	}{})
}
